// The list of studies.

import { mayHavePicture, root, value, values, viewerAddress } from './dicomweb.js';
import { described, element, picture } from './elements.js';
import { showSeries } from './series.js';
import { age, counted, day, nearDay, personName, sexWords, time, wordsForModality } from './words.js';

/** Shows studies as a list; `viewer` says whether OHIF is there. */
export function showStudies(list, studies, viewer) {
  list.replaceChildren(...studies.map((study, index) => row(study, index, viewer)));
}

/** Grey rows while nothing is known yet. */
export function showWaiting(list, count = 6) {
  const rows = Array.from({ length: count }, () => element('li', 'study waiting', [
    element('div', 'picture'), element('div', 'who', [element('p', 'bar'), element('p', 'bar short')]),
  ], { 'aria-hidden': 'true' }));
  list.replaceChildren(...rows);
}

function row(study, index, viewer) {
  const uid = value(study, '0020000D');
  const path = `/studies/${encodeURIComponent(uid)}`;
  const modalities = values(study, '00080061');
  const item = element('li', 'study');
  const name = value(study, '00100010') ?? {};
  const title = personName(name.Alphabetic) || personName(name.Ideographic) || personName(name.Phonetic) || 'No name';
  const heading = element('h3', 'name', [
    element('a', 'open', title, { href: viewer ? viewerAddress(uid, modalities) : pictureAddress(path, modalities) }),
    name.Alphabetic && name.Ideographic ? element('span', 'other-name', personName(name.Ideographic)) : null,
  ]);
  const series = element('div', 'series', undefined, { id: `series-${index}`, hidden: '' });
  item.append(
    picture(path, modalities, 88),
    element('div', 'who', [heading, element('p', 'facts', patientFacts(study))]),
    element('div', 'what', [
      described(value(study, '00081030'), 'p'),
      element('p', 'facts', studyFacts(study)),
    ]),
    element('div', 'when', [when(study), element('p', 'badges', modalities.map(badge))]),
    toggle(study, title, series, () => showSeries(series, uid, modalities, viewer)), series);
  return item;
}

const badge = (modality) => element('abbr', 'badge', modality, { title: wordsForModality(modality) });

function patientFacts(study) {
  const on = value(study, '00080020');
  const birth = value(study, '00100030');
  return facts([
    ['ID', value(study, '00100020')], ['born', day(birth)], ['', age(birth, on)], ['', sexWords[value(study, '00100040')]],
  ]);
}

function studyFacts(study) {
  const series = value(study, '00201206');
  const instances = value(study, '00201208');
  return facts([
    ['', series === undefined ? '' : counted(series, 'series', 'series')],
    ['', instances === undefined ? '' : counted(instances, 'image')],
    ['accession', value(study, '00080050')],
  ]);
}

/** Pairs of a word before and a value, those without value left out. */
function facts(pairs) {
  return pairs.filter(([, text]) => text).map(([word, text]) => element('span', '', word ? [element('i', '', `${word} `), String(text)] : String(text)));
}

function when(study) {
  const on = value(study, '00080020');
  if (!on) return element('p', 'date', 'No date');
  const words = [nearDay(on), time(value(study, '00080030'))].filter(Boolean).join(', ');
  return element('p', 'date', [element('time', '', day(on)), words ? element('span', 'time', words) : null]);
}

function toggle(study, title, place, show) {
  const button = element('button', 'toggle', [element('span', 'word', 'Series')], {
    type: 'button', 'aria-expanded': 'false', 'aria-controls': place.id, 'aria-label': `Series of ${title}`,
  });
  let isShown = false;
  button.addEventListener('click', () => {
    const opens = place.hidden;
    place.hidden = !opens;
    button.setAttribute('aria-expanded', String(opens));
    if (opens && !isShown) {
      isShown = true;
      show().catch(() => { isShown = false; });
    }
  });
  return button;
}

/** Without a viewer: the study's middle picture, as the archive renders it. */
function pictureAddress(path, modalities) {
  return mayHavePicture(modalities) ? `${root}${path}/thumbnail?viewport=1024,1024` : '#results';
}
