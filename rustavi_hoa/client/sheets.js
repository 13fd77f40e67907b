/* What the browser knows about dialogs and menus, switched on: focus stays inside a dialog, Esc and a press beside it
   close it, focus goes back; an open menu closes when one looks away. No eval: fits a strict CSP. */
(() => {
  const cross = (sheet) => sheet.querySelector("[data-close]");
  const cameFrom = new WeakMap();

  let touched = false; // a dialog that stands before anybody touched the page was left open before a reload: put away
  for (const deed of ["pointerdown", "keydown", "click"]) document.addEventListener(deed, () => { touched = true; }, { capture: true, once: true });

  const lift = (sheet) => {
    if (cameFrom.has(sheet) || !sheet.showModal) return;
    cameFrom.set(sheet, document.activeElement);
    if (!touched) return void setTimeout(() => cross(sheet)?.click());
    sheet.removeAttribute("open");
    sheet.showModal();
    sheet.addEventListener("cancel", (event) => { event.preventDefault(); cross(sheet)?.click(); });
    sheet.addEventListener("click", (event) => { if (event.target === sheet) cross(sheet)?.click(); });
  };
  const sheets = (node) => node.nodeType !== 1 ? [] :
    [...(node.matches("dialog[data-modal]") ? [node] : []), ...node.querySelectorAll("dialog[data-modal]")];

  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      addedNodes.forEach((node) => sheets(node).forEach(lift));
      removedNodes.forEach((node) => sheets(node).forEach((sheet) => cameFrom.get(sheet)?.focus?.()));
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  const openMenus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("click", ({ target }) => openMenus().forEach((menu) => {
    if (!menu.contains(target) || target.closest(".menu-item")) menu.open = false;
  }));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") openMenus().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });
})();
