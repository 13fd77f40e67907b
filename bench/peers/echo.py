"""The peer of events and of the chat: bare python-socketio on granian, an echo and a broadcast."""

from __future__ import annotations

import json

import socketio

SPACE = "/_event"
ROOM = "room"


def create():
    """Make the app."""
    sio = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins="*", json=json)
    bell = socketio.ASGIApp(sio, socketio_path="_event")

    @sio.on("connect", namespace=SPACE)
    async def connect(sid, _environ, _auth):
        await sio.enter_room(sid, ROOM, namespace=SPACE)

    @sio.on("event", namespace=SPACE)
    async def echo(sid, data):
        await sio.emit("event", data, to=sid, namespace=SPACE)

    async def app(scope, receive, send):
        if scope["type"] != "http" or scope["path"].startswith("/_event"):
            await bell(scope, receive, send)
            return
        if scope["method"] == "POST":
            said = (await receive())["body"].decode()
            await sio.emit("event", {"fresh": said}, room=ROOM, namespace=SPACE)
        await send({"type": "http.response.start", "status": 201, "headers": []})
        await send({"type": "http.response.body", "body": b"{}"})

    return app
