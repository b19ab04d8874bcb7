
// the recorded run: a slider drives the diagram and marks the time on the charts
for (const scrub of document.querySelectorAll('.scrub')) {
  const recording = JSON.parse(document.getElementById('recording').textContent);
  const svg = scrub.closest('figure').querySelector('svg');
  const slider = scrub.querySelector('.time');
  const play = scrub.querySelector('.play');
  const mean = scrub.querySelector('.mean');
  const moment = scrub.querySelector('.moment');
  const make = (name, attributes, text = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.textContent = text;
    return element;
  };
  const by = (selector, key) => new Map([...svg.querySelectorAll(selector)].map(e => [e.getAttribute(key), e]));
  const nodes = by('g.node', 'data-id');
  const edges = by('g.edge', 'data-id');
  const rates = by('g.rate', 'data-edge');
  const means = new Map([...svg.querySelectorAll('g.node, g.edge, g.rate')].map(e => [e, e.cloneNode(true)]));
  // the words at the top right of the diagram say what its numbers are
  const caption = [...svg.children].filter(e => e.tagName === 'text')[1];
  const captionOfMean = caption?.textContent;
  const say = words => {
    if (caption) {
      caption.textContent = words;
    }
  };
  const highest = Math.max(...Object.values(recording.connections).flat().filter(v => v !== null), 0);
  const longest = Math.max(...recording.components.flatMap(c => c.waiting).filter(v => v !== null), 0);

  const amount = number => {
    let value = number;
    let prefix = 0;
    while (value >= 999.5 && prefix < 4) {
      value /= 1000;
      prefix++;
    }
    return Number(value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2)) + ['', ' k', ' M', ' G', ' T'][prefix];
  };
  const percent = share => Math.round(share * 100) + ' %';
  const seconds = index => Number(recording.seconds[index].toPrecision(6)) + ' s';
  const step = share => Math.round(20 * Math.min(1, Math.max(0, share)));

  const restore = () => means.forEach((copy, element) => {
    element.setAttribute('class', copy.getAttribute('class'));
    element.replaceChildren(...[...copy.cloneNode(true).childNodes]);
  });

  const meters = (group, c, i) => {
    const [x, y, width] = ['x', 'y', 'width'].map(key => Number(group.getAttribute('data-' + key)));
    const parts = [];
    const words = (text, at, baseline, anchor, name) => parts.push(make('text',
        {x: at, y: baseline, 'font-size': 11, 'text-anchor': anchor, class: name}, text));
    const replicas = c.replicas[i];
    const utilisation = c.utilisation[i];
    if (replicas !== null && replicas < 0.5 && Math.max(...c.replicas) >= 1) {
      words('failed', x + width, y + 12, 'end', 'f-failed');
    } else if (utilisation !== null) {
      const length = width - 52;
      parts.push(make('rect', {x, y: y + 4, width: length, height: 8, rx: 4, class: 'f-load-track'}));
      if (utilisation > 0) {
        parts.push(make('rect', {x, y: y + 4, width: Math.max(4, length * Math.min(1, utilisation)), height: 8, rx: 4,
          class: 'load-' + step(utilisation)}));
      }
      words(percent(utilisation), x + width, y + 12, 'end', 'f-text');
    }
    const waiting = c.waiting[i];
    if (waiting !== null) {
      parts.push(make('rect', {x, y: y + 24, width: 44, height: 6, rx: 3, class: 'f-load-track'}));
      const filled = longest > 0 ? 44 * Math.log1p(waiting) / Math.log1p(longest) : 0;
      if (filled >= 1) {
        parts.push(make('rect', {x, y: y + 24, width: filled, height: 6, rx: 3, class: 'f-queue-bar'}));
      }
      words(amount(waiting) + ' waiting', x + 50, y + 31, 'start', 'f-text-muted');
    }
    if (replicas !== null && Math.max(...c.replicas) !== Math.min(...c.replicas)) {
      const text = '×' + amount(replicas);
      const pill = text.length * 7 + 12;
      parts.push(make('rect', {x: x + width - pill, y: y + 18, width: pill, height: 18, rx: 9,
        class: 'f-card s-text-muted', 'stroke-width': 1.3}));
      words(text, x + width - pill / 2, y + 31.2, 'middle', 'f-text replicas');
    }
    group.replaceChildren(...parts);
  };

  const mark = index => {
    for (const chart of document.querySelectorAll('.timeline svg')) {
      chart.querySelectorAll('.now').forEach(line => line.remove());
      if (index === null) {
        continue;
      }
      const d = chart.dataset;
      const share = (recording.seconds[index] - d.low) / (d.high - d.low);
      const x = Number(d.left) + share * (d.right - d.left);
      chart.append(make('line', {class: 'now', x1: x, x2: x, y1: d.top, y2: d.bottom}));
    }
  };

  const summary = i => {
    const busiest = recording.components.filter(c => c.utilisation[i] !== null)
      .sort((a, b) => b.utilisation[i] - a.utilisation[i]).slice(0, 3)
      .map(c => `${c.label} ${percent(c.utilisation[i])}`);
    const waiting = recording.components.filter(c => c.waiting[i] >= 1)
      .sort((a, b) => b.waiting[i] - a.waiting[i]).slice(0, 1).map(c => `${amount(c.waiting[i])} waiting at ${c.label}`);
    return `At ${seconds(i)}: busiest ${busiest.join(', ')}${waiting.length ? '; ' + waiting[0] : ''}`;
  };

  const show = i => {
    restore();
    for (const [id, edge] of edges) {
      const rate = recording.connections[id] ? recording.connections[id][i] : null;
      if (rate === null) {
        continue;
      }
      const width = Math.max(1, 9 * Math.sqrt(highest > 0 ? rate / highest : 0));
      edge.classList.remove('hottest');
      edge.querySelectorAll('.s-hot-line').forEach(halo => halo.remove());
      edge.querySelector('path').setAttribute('stroke-width', width.toFixed(1));
      const label = rates.get(id)?.querySelector('text');
      if (label) {
        label.textContent = amount(rate) + '/s';
      }
    }
    for (const c of recording.components) {
      const node = nodes.get(c.id);
      if (!node) {
        continue;
      }
      const outline = node.querySelector('path');
      if (c.utilisation[i] !== null) {
        outline.setAttribute('class', outline.getAttribute('class').replace(/load-tint-\d+/, 'load-tint-' + step(c.utilisation[i])));
      }
      const group = node.querySelector('.meters');
      if (group) {
        meters(group, c, i);
      }
    }
    mark(i);
    say('at ' + seconds(i));
    slider.value = i;
    slider.setAttribute('aria-valuetext', seconds(i));
    moment.textContent = summary(i);
    mean.disabled = false;
  };

  const showMean = () => {
    restore();
    mark(null);
    say(captionOfMean);
    slider.setAttribute('aria-valuetext', 'mean of the run');
    moment.textContent = 'Mean of the run';
    mean.disabled = true;
  };

  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = 'Play';
    play.setAttribute('aria-pressed', 'false');
    moment.setAttribute('aria-live', 'polite');
  };
  const start = () => {
    // each step would be read out; readers who want less motion get one step a second
    moment.setAttribute('aria-live', 'off');
    play.textContent = 'Pause';
    play.setAttribute('aria-pressed', 'true');
    if (Number(slider.value) === recording.seconds.length - 1) {
      show(0);
    }
    timer = setInterval(() => {
      const next = Number(slider.value) + 1;
      if (next >= recording.seconds.length) {
        stop();
      } else {
        show(next);
      }
    }, matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000 : 150);
  };
  slider.max = recording.seconds.length - 1;
  slider.setAttribute('aria-valuetext', 'mean of the run');
  slider.addEventListener('input', () => {
    stop();
    show(Number(slider.value));
  });
  play.addEventListener('click', () => timer ? stop() : start());
  mean.addEventListener('click', () => {
    stop();
    showMean();
  });
  for (const chart of document.querySelectorAll('.timeline svg')) {
    chart.addEventListener('click', event => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(chart.getScreenCTM().inverse());
      const d = chart.dataset;
      const second = Number(d.low) + (at.x - d.left) / (d.right - d.left) * (d.high - d.low);
      const index = recording.seconds.findIndex(end => end >= second);
      stop();
      show(index < 0 ? recording.seconds.length - 1 : index);
    });
  }
  addEventListener('beforeprint', () => {
    stop();
    showMean();
  });
  scrub.hidden = false;
}
