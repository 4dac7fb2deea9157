// The start page: a search form, and the studies that it finds.
//
// What was searched for is kept in the tab's history entries, never in an address: addresses end up in logs and bookmarks.

import { ArchiveProblem, search } from './dicomweb.js';
import { element } from './elements.js';
import { addModalityChips, isEmpty, mistake, query, read, write } from './search.js';
import { showStudies, showWaiting } from './studies.js';
import { counted } from './words.js';

const pageSize = 25;
const find = (id) => document.getElementById(id);
const [form, list, count, message, pages, results] = ['search', 'studies', 'count', 'message', 'pages', 'results'].map(find);

let shown = { wanted: null, page: 0 };
let running = null;
let viewer = true;

addModalityChips(find('modalities'));
write(form, history.state?.wanted);
showRange();
await askForViewer();
await run(history.state?.page ?? 0);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  start(0);
});
form.addEventListener('reset', () => setTimeout(() => {
  write(form, null);
  showRange();
  start(0);
  form.elements.name.focus();
}));
form.addEventListener('change', (event) => {
  if (!['date', 'modality', 'from', 'to'].includes(event.target.name)) return;
  showRange();
  const wanted = read(form);
  // A range without days is not a search yet.
  if (wanted.date === 'range' && !wanted.from && !wanted.to) return find('range').querySelector('input').focus();
  start(0);
});
find('previous').addEventListener('click', () => turn(shown.page - 1));
find('next').addEventListener('click', () => turn(shown.page + 1));
window.addEventListener('popstate', (event) => {
  write(form, event.state?.wanted);
  showRange();
  run(event.state?.page ?? 0);
});
window.addEventListener('pageshow', (event) => { if (event.persisted) run(shown.page); });
document.addEventListener('keydown', move);

/** Searches anew: a step that "back" takes back. */
function start(page) {
  history.pushState({ wanted: read(form), page }, '', location.pathname);
  return run(page);
}

async function turn(page) {
  await start(page);
  results.focus({ preventScroll: true });
  results.scrollIntoView({ block: 'start' });
}

async function run(page) {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const wanted = read(form);
  const wrong = mistake(wanted);
  if (wrong) return say('', [wrong]);
  results.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => {
    count.textContent = 'Looking for studies …';
    message.hidden = true;
    showWaiting(list);
  }, 200);
  try {
    // One more than is shown tells whether there is a next page.
    const parameters = [...query(wanted), ['limit', String(pageSize + 1)], ['offset', String(page * pageSize)]];
    const found = await search('/studies', parameters, mine.signal);
    if (mine !== running) return;
    clearTimeout(patience);
    shown = { wanted, page };
    showFound(found, wanted, page);
  } catch (problem) {
    if (mine !== running || problem.name === 'AbortError') return;
    clearTimeout(patience);
    showProblem(problem, page);
  } finally {
    clearTimeout(patience);
    if (mine === running) results.removeAttribute('aria-busy');
  }
}

function showFound(found, wanted, page) {
  const studies = found.slice(0, pageSize);
  const hasMore = found.length > pageSize;
  if (studies.length === 0 && page === 0) return showNothing(wanted);
  message.hidden = true;
  showStudies(list, studies, viewer);
  const first = page * pageSize + 1;
  const last = page * pageSize + studies.length;
  if (studies.length === 0) count.textContent = 'No more studies';
  else if (page === 0 && !hasMore) count.textContent = counted(studies.length, 'study', 'studies');
  else count.textContent = hasMore ? `Studies ${first}–${last}, and more` : `Studies ${first}–${last} of ${last}`;
  pages.hidden = page === 0 && !hasMore;
  find('previous').disabled = page === 0;
  find('next').disabled = !hasMore;
  find('page').textContent = `Page ${page + 1}`;
}

function showNothing(wanted) {
  if (isEmpty(wanted)) {
    return say('No studies yet', ['The archive is empty. Send studies to it by DICOM, or read a folder in with ', element('code', '', 'aloft import FOLDER'), '.']);
  }
  const hints = ['No study has all of that.'];
  if (wanted.name) hints.push(' Names are found by how their parts begin, in any order; * stands for anything.');
  if (wanted.id || wanted.accession) hints.push(' IDs and accession numbers are compared whole; end them with * to find more.');
  const buttons = [];
  if (wanted.date !== 'any') buttons.push(button('Search all dates', () => { form.elements.date.value = 'any'; showRange(); start(0); }));
  if (wanted.modalities.length > 0) buttons.push(button('Search all modalities', () => { write(form, { ...read(form), modalities: [] }); start(0); }));
  say('No study found', hints, buttons);
}

function showProblem(problem, page) {
  const isOurs = problem instanceof ArchiveProblem;
  if (!isOurs) console.error(problem);
  const words = [isOurs ? problem.message : 'This page has a problem.'];
  if (problem.hint) words.push(` ${problem.hint}`);
  if (problem.identifier) words.push(element('span', 'identifier', `For the administrator: ${problem.identifier}`));
  say('Something went wrong', words, [button('Try again', () => run(page))], true);
}

/** A message instead of a list. */
function say(title, words, buttons = [], isAlert = false) {
  list.replaceChildren();
  pages.hidden = true;
  count.textContent = title;
  message.replaceChildren(element('p', '', words), ...(buttons.length > 0 ? [element('div', 'actions', buttons)] : []));
  message.classList.toggle('alert', isAlert);
  message.hidden = false;
  results.removeAttribute('aria-busy');
}

function button(words, action) {
  const made = element('button', '', words, { type: 'button' });
  made.addEventListener('click', action);
  return made;
}

function showRange() { find('range').hidden = form.elements.date.value !== 'range'; }

async function askForViewer() {
  try {
    viewer = (await (await fetch('/start/viewers.json')).json()).ohif === true;
  } catch { viewer = true; }
  find('notice').hidden = viewer;
  find('to-viewer').hidden = !viewer;
}

/** "/" goes to the search, arrows go from study to study. */
function move(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const isTyping = event.target.matches('input[type=text], input[type=date]');
  if (event.key === '/' && !isTyping) {
    event.preventDefault();
    form.elements.name.select();
    return;
  }
  if (!['ArrowDown', 'ArrowUp'].includes(event.key) || (event.target.matches('input') && !(isTyping && event.target.type === 'text'))) return;
  const links = [...list.querySelectorAll('a.open')];
  const current = links.findIndex((link) => link.closest('.study').contains(document.activeElement));
  if (current < 0 && event.key === 'ArrowUp') return;
  const next = links[event.key === 'ArrowDown' ? current + 1 : current - 1];
  if (!next && current <= 0 && event.key === 'ArrowUp') form.elements.name.focus();
  if (!next) return;
  event.preventDefault();
  next.focus();
}
