'use strict';
// Asks the page what its readers ask of it; writes the answers, one a line, where the test reads them.
const answers = [];
const tell = (name, value) => answers.push(name + '=' + value);
const one = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];

const firstColumn = () => [...one('#components table').tBodies[0].rows].map(row => row.cells[2].dataset.key);
const arrivals = one('#components th.number .sort');
arrivals.click();
tell('sorted-up', JSON.stringify(firstColumn()) === JSON.stringify(firstColumn().sort((a, b) => a - b)));
tell('sort-up-announced', arrivals.closest('th').getAttribute('aria-sort'));
arrivals.click();
tell('sort-down-announced', arrivals.closest('th').getAttribute('aria-sort'));

const slider = one('.scrub .time');
const width = () => one('.edge[data-id="client-to-service"] path').getAttribute('stroke-width');
const meter = () => one('.node[data-id="service"] .meters').textContent;
const recorded = JSON.parse(one('#recording').textContent);
const busiest = recorded.components.find(c => c.id === 'service').utilisation;
const meanMeter = meter();
tell('scrub-shown', !one('.scrub').hidden);
let followed = true;
for (let i = 0; i < recorded.seconds.length; i++) {
  slider.value = i;
  slider.dispatchEvent(new Event('input'));
  followed &&= meter().includes(Math.round(busiest[i] * 100) + ' %');
}
tell('meter-follows', followed);
tell('edge-width', Number(width()) >= 1 && Number(width()) <= 9);
tell('marks', all('.timeline .now').length === all('.timeline').length && all('.now').length > 0);
const last = one('.timeline svg');
tell('mark-at-end', Math.abs(one('.timeline .now').getAttribute('x1') - last.dataset.right) < 1);
tell('value-text', slider.getAttribute('aria-valuetext'));
tell('spoken', one('.moment').textContent);
tell('diagram-says', [...all('.diagram svg > text')].at(-1).textContent);
one('.scrub .mean').click();
tell('diagram-says-mean', [...all('.diagram svg > text')].at(-1).textContent);
tell('mean-restored', meter() === meanMeter && all('.now').length === 0);

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
const faint = () => all('h1, h2, p, a, td, th, caption, dt, dd, button, span, strong, figcaption, output, label').filter(e =>
  !e.closest('svg') && e.textContent.trim() && e.getClientRects().length && !e.disabled).filter(e => {
  const [a, b] = [luminance(getComputedStyle(e).color), luminance(ground(e))].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05) < 4.5;
}).map(e => e.tagName + '.' + e.className + ':' + e.textContent.trim().slice(0, 20));
tell('faint-light', faint().join(';'));
one('#theme').click();
tell('dark', document.documentElement.classList.contains('dark'));
tell('faint-dark', faint().join(';'));
one('#theme').click();

tell('nameless', all('button, input, [role=region], [role=group]').filter(e => !(e.textContent.trim()
  || e.getAttribute('aria-label') || e.labels?.[0]?.textContent.trim())).length);
const ids = all('[id]').map(e => e.id);
tell('ids-unique', new Set(ids).size === ids.length);
tell('headings', all('h1, h2, h3').map(h => h.tagName[1]).join('').replace(/2+$/, '2'));
tell('drawings-named', all('svg[role=img]').every(svg => svg.querySelector('title')?.textContent));
tell('heads-scoped', all('th').every(th => th.scope));
tell('keyboard', all('button, input, a[href], .viewport, .scroll').every(e => e.tabIndex >= 0));

one('.scrub .play').click();
tell('playing', one('.scrub .play').textContent);
one('.scrub .play').click();
tell('paused', one('.scrub .play').textContent);
one('.scrub .play').click();
setTimeout(() => {
  tell('played-to-the-end', slider.value === slider.max && one('.scrub .play').textContent === 'Play');
  const written = document.createElement('pre');
  written.id = 'answers';
  written.textContent = answers.join('\n');
  document.body.append(written);
}, 250 * recorded.seconds.length + 1000);
