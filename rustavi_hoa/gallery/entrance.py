"""The gallery's pages, for the entrance."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.gallery import words
from rustavi_hoa.gallery.pages import gallery, stock
from rustavi_hoa.gallery.state import GalleryState
from rustavi_hoa.gallery.stock_state import StockState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(routes.GALLERY, gallery.page, words.TITLE, on_load=GalleryState.load, needs=Can.PASSPORT_READ),
    Door(routes.STOCK, stock.page, words.STOCK_TITLE, on_load=StockState.load, needs=Can.STOCK_READ, is_wide=True),
)
