// Texts whose colour is too near to that of their ground.
(() => {
  const luminance = colour => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(v => {
      const c = v / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/rgba\(.*, 0\)/.test(colour)) {
        return colour;
      }
    }
    return 'rgb(255, 255, 255)';
  };
  const texts = 'h1, h2, p, a, td, th, caption, dt, dd, button, span, strong, figcaption, output, label';
  return [...document.querySelectorAll(texts)].filter(e =>
    !e.closest('svg') && e.textContent.trim() && e.getClientRects().length && !e.disabled).filter(e => {
    const [a, b] = [luminance(getComputedStyle(e).color), luminance(ground(e))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05) < 4.5;
  }).map(e => e.tagName + '.' + e.className + ':' + e.textContent.trim().slice(0, 20)).join(';');
})()
