'use strict';

// theme: follows the system until the reader chooses
const themeButton = document.getElementById('theme');
const showTheme = dark => {
  document.documentElement.classList.toggle('dark', dark);
  themeButton.setAttribute('aria-pressed', String(dark));
  themeButton.textContent = dark ? 'Light' : 'Dark';
};
themeButton.hidden = false;
showTheme(matchMedia('(prefers-color-scheme: dark)').matches);
themeButton.addEventListener('click', () => showTheme(!document.documentElement.classList.contains('dark')));

// tables: numeric columns sort by value, others by text; values that are not there come last
for (const button of document.querySelectorAll('.sort')) {
  button.addEventListener('click', () => {
    const head = button.closest('th');
    const body = head.closest('table').tBodies[0];
    const column = [...head.parentNode.children].indexOf(head);
    const descending = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentNode.children) {
      other.removeAttribute('aria-sort');
    }
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const sign = descending ? -1 : 1;
    const compare = (a, b) => {
      const x = a.cells[column];
      const y = b.cells[column];
      if (!head.classList.contains('number')) {
        return sign * x.textContent.localeCompare(y.textContent, 'en');
      }
      const p = Number(x.dataset.key);
      const q = Number(y.dataset.key);
      return Number.isNaN(p) ? (Number.isNaN(q) ? 0 : 1) : Number.isNaN(q) ? -1 : sign * (p < q ? -1 : p > q ? 1 : 0);
    };
    body.append(...[...body.rows].sort(compare));
  });
}

// diagrams: wheel and buttons zoom, dragging and arrow keys move
for (const figure of document.querySelectorAll('.diagram')) {
  const canvas = figure.querySelector('.viewport');
  const svg = canvas.querySelector('svg');
  const whole = svg.viewBox.baseVal;
  const home = {x: whole.x, y: whole.y, w: whole.width, h: whole.height};
  let view = {...home};
  const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.w} ${view.h}`);
  const zoom = (factor, cx, cy) => {
    const limited = Math.min(Math.max(view.w * factor, home.w / 20), home.w * 2) / view.w;
    view = {x: cx - (cx - view.x) * limited, y: cy - (cy - view.y) * limited, w: view.w * limited, h: view.h * limited};
    show();
  };
  const middle = factor => zoom(factor, view.x + view.w / 2, view.y + view.h / 2);
  const move = (dx, dy) => {
    view = {...view, x: view.x + dx, y: view.y + dy};
    show();
  };
  const fit = () => {
    view = {...home};
    show();
  };
  const at = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  canvas.addEventListener('wheel', event => {
    if (!event.ctrlKey && document.activeElement !== canvas) {
      return; // leave scrolling the page to the reader until the diagram is chosen
    }
    event.preventDefault();
    const point = at(event);
    zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, point.x, point.y);
  }, {passive: false});
  let held = null;
  canvas.addEventListener('pointerdown', event => {
    held = at(event);
    canvas.setPointerCapture(event.pointerId);
    canvas.focus({preventScroll: true});
  });
  canvas.addEventListener('pointermove', event => {
    if (held) {
      const point = at(event);
      move(held.x - point.x, held.y - point.y);
    }
  });
  canvas.addEventListener('pointerup', () => {
    held = null;
  });
  const keys = {
    '+': () => middle(1 / 1.2), '=': () => middle(1 / 1.2), '-': () => middle(1.2), '0': fit,
    ArrowLeft: () => move(-view.w / 12, 0), ArrowRight: () => move(view.w / 12, 0),
    ArrowUp: () => move(0, -view.h / 12), ArrowDown: () => move(0, view.h / 12)
  };
  canvas.addEventListener('keydown', event => {
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  const tools = {in: () => middle(1 / 1.3), out: () => middle(1.3), fit};
  for (const button of figure.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', tools[button.dataset.zoom]);
  }
}
