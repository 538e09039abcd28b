// Without this script the page is one long text with links. It shows one engagement at a time beside its documents.
const root = document.documentElement;
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const bar = document.querySelector('.bar');
const words = document.getElementById('words');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
root.classList.add('js');
const measure = () => root.style.setProperty('--bar', (getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0) + 'px');
measure();
addEventListener('resize', measure);

// Marks by the key of the words: "document-start-end".
const marks = new Map();
for (const mark of all('.m')) {
  for (const key of mark.dataset.w.split(' ')) {
    if (!marks.has(key)) marks.set(key, []);
    marks.get(key).push(mark);
  }
}

function show(engagement, documents) {
  all('.engagement').forEach(one => one.classList.toggle('shown', one === engagement));
  all('.document').forEach(one => one.classList.toggle('shown', documents.includes(one.id.slice(2))));
}

function showEngagement(engagement) {
  show(engagement, engagement.dataset.documents.split(' '));
  current('#' + engagement.id);
}

function current(hash) {
  all('nav a[aria-current]').forEach(link => link.removeAttribute('aria-current'));
  for (const link of all(`nav a[href="${hash}"]`)) {
    link.setAttribute('aria-current', 'true');
    if (link.offsetParent) link.scrollIntoView({ block: 'nearest' });
  }
}

function scrollTo(element) {
  element.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
}

function flash(key) {
  const found = marks.get(key) || [];
  all('.flash').forEach(mark => mark.classList.remove('flash'));
  all('.fact[aria-current], .cite[aria-current]').forEach(link => link.removeAttribute('aria-current'));
  all(`a[href="#w-${key}"]`).forEach(link => link.setAttribute('aria-current', 'true'));
  void words.offsetWidth;
  found.forEach(mark => mark.classList.add('flash'));
  if (found.length) scrollTo(found[0]);
}

// The address says what is shown: an engagement, a document, a promise, or words.
function follow() {
  const hash = decodeURIComponent(location.hash.slice(1));
  const target = hash && document.getElementById(hash);
  const kind = hash.slice(0, 2);
  if (kind === 'w-') {
    const key = hash.slice(2);
    const number = key.split('-')[0];
    const shown = document.querySelector('.engagement.shown');
    if (!shown || !shown.dataset.documents.split(' ').includes(number)) {
      const teller = all('.engagement').find(one => one.querySelector(`a[href="#w-${key}"]`))
        || all('.engagement').find(one => one.dataset.documents.split(' ').includes(number));
      if (teller) showEngagement(teller); else show(null, [number]);
    }
    flash(key);
  } else if (kind === 'd-' && target) {
    const shown = document.querySelector('.engagement.shown');
    if (!shown || !shown.dataset.documents.split(' ').includes(hash.slice(2))) {
      const teller = all('.engagement').find(one => one.dataset.documents.split(' ').includes(hash.slice(2)));
      if (teller) showEngagement(teller); else show(null, [hash.slice(2)]);
    }
    current('#' + hash);
    target.scrollIntoView({ block: 'start' });
  } else if (target) {
    showEngagement(target.closest('.engagement'));
    document.getElementById('record').scrollTop = 0;
    words.scrollTop = 0;
    if (kind === 'c-') scrollTo(target);
  } else {
    const first = document.querySelector('.engagement');
    if (first) showEngagement(first); else show(null, all('.document').map(one => one.id.slice(2)));
  }
}
addEventListener('hashchange', follow);
follow();

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.getAttribute('href') === location.hash) {
    event.preventDefault();
    follow();
    return;
  }
  // Words lead to their facts, the shortest stretch first.
  const mark = event.target.closest('.m');
  if (mark) {
    const keys = mark.dataset.w.split(' ').sort((a, b) => length(a) - length(b));
    const shown = document.querySelector('.engagement.shown');
    const fact = keys.map(key => document.querySelector(`.engagement.shown a[href="#w-${key}"]`)).find(Boolean);
    all('.lit').forEach(one => one.classList.remove('lit'));
    if (fact && shown) {
      all('.fact[aria-current], .cite[aria-current]').forEach(one => one.removeAttribute('aria-current'));
      keys.forEach(key => all(`a[href="#w-${key}"]`, shown).forEach(one => one.setAttribute('aria-current', 'true')));
      scrollTo(fact);
    } else {
      const elsewhere = keys.map(key => document.querySelector(`.engagement a[href="#w-${key}"]`)).find(Boolean);
      if (elsewhere) location.hash = '#' + elsewhere.closest('.engagement').id;
    }
  }
});
const length = key => key.split('-').reduce((sum, part, i) => sum + (i === 1 ? -part : i === 2 ? +part : 0), 0);

// Pointing at a fact lights its words.
document.addEventListener('pointerover', event => {
  all('.lit').forEach(mark => mark.classList.remove('lit'));
  const link = event.target.closest('a[href^="#w-"]');
  if (link) (marks.get(link.getAttribute('href').slice(3)) || []).forEach(mark => mark.classList.add('lit'));
});

for (const box of all('[data-layer]')) {
  const apply = () => box.dataset.layer === 'dropped'
    ? root.classList.toggle('show-dropped', box.checked)
    : root.classList.toggle('no-' + box.dataset.layer, !box.checked);
  box.addEventListener('change', apply);
  apply();
}

const find = document.getElementById('find');
find.addEventListener('input', () => {
  const wanted = find.value.trim().toLocaleLowerCase();
  all('nav li').forEach(item => { item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted); });
});

const schemes = ['', 'light', 'dark'];
const scheme = document.getElementById('scheme');
const remember = value => { try { localStorage.setItem('readout-scheme', value); } catch { /* the page has no storage */ } };
const remembered = () => { try { return localStorage.getItem('readout-scheme') || ''; } catch { return ''; } };
function paint(value) {
  root.dataset.scheme = value;
  scheme.textContent = value === 'light' ? 'Light' : value === 'dark' ? 'Dark' : 'Light or dark';
}
paint(remembered());
scheme.addEventListener('click', () => {
  const next = schemes[(schemes.indexOf(root.dataset.scheme) + 1) % schemes.length];
  paint(next);
  remember(next);
});

addEventListener('keydown', event => {
  if (event.target.matches('input:not([type=checkbox])')) {
    if (event.key === 'Escape') { find.value = ''; find.dispatchEvent(new Event('input')); find.blur(); }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j' || event.key === 'k') {
    const links = all('nav .engagements li:not([hidden]) a');
    const at = links.findIndex(link => link.hasAttribute('aria-current'));
    const next = links[Math.min(links.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
    if (next) location.hash = next.getAttribute('href');
  } else if (event.key === '/') {
    event.preventDefault();
    find.focus();
  } else if (event.key === 'd') {
    const box = document.querySelector('[data-layer=dropped]');
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change'));
  }
});
