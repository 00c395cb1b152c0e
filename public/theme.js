// Runs before the first paint, so that a chosen theme never flashes. A file of its own, so that the policy needs no hash.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be switched off: the page then follows the system.
  }
})();
