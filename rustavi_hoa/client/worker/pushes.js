// Shows pushes and opens what they are about. The same notice again changes nothing on the screen.
addEventListener("push", (event) => {
  const { title, body, tag, id, lang, url } = event.data.json();
  const shown = registration.getNotifications({ tag }).then((held) => {
    if (held.some((each) => each.data?.id === id)) return;
    return registration.showNotification(title, { body, tag, lang, icon: "/icon-192.png", renotify: true, data: { id, url } });
  });
  event.waitUntil(shown);
});
addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { url } = event.notification.data;
  const opened = clients.matchAll({ type: "window" }).then(async ([tab]) => (tab ? (await tab.focus()).navigate(url) : clients.openWindow(url)));
  event.waitUntil(opened);
});
