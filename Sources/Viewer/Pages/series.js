// The series of one study, below its row.

import { ArchiveProblem, mayHavePicture, root, search, value, viewerAddress } from './dicomweb.js';
import { described, element, picture } from './elements.js';
import { counted } from './words.js';

/** As many pictures as a page takes. */
const largestCount = 200;

/** Asks for the series and shows them. What goes wrong is said in their place, and thrown on. */
export async function showSeries(place, study, studyModalities, viewer) {
  place.replaceChildren(element('p', 'quiet', 'Looking for series …'));
  place.setAttribute('aria-busy', 'true');
  try {
    const found = await search(`/studies/${encodeURIComponent(study)}/series`, [['limit', String(largestCount + 1)]]);
    const isCut = found.length > largestCount;
    found.length = Math.min(found.length, largestCount);
    found.sort((one, other) => (value(one, '00200011') ?? 0) - (value(other, '00200011') ?? 0));
    const cards = found.map((series) => card(series, study, studyModalities, viewer));
    const strip = cards.length > 0 ? element('ul', 'strip', cards) : element('p', 'quiet', 'There are no series to see.');
    const rest = isCut ? [element('p', 'quiet', `There are more than ${largestCount} series. The rest is in the viewer.`)] : [];
    place.replaceChildren(strip, ...rest);
  } catch (problem) {
    const sentence = problem instanceof ArchiveProblem ? `${problem.message} ${problem.hint}` : 'The series could not be shown.';
    place.replaceChildren(element('p', 'quiet', sentence, { role: 'alert' }));
    throw problem;
  } finally {
    place.removeAttribute('aria-busy');
  }
}

function card(series, study, studyModalities, viewer) {
  const uid = value(series, '0020000E');
  const modality = value(series, '00080060');
  const path = `/studies/${encodeURIComponent(study)}/series/${encodeURIComponent(uid)}`;
  const modalities = modality ? [modality] : [];
  const number = value(series, '00200011');
  const instances = value(series, '00201209');
  const words = [
    described(value(series, '0008103E'), 'span'),
    element('span', 'facts', [
      element('span', '', [modality, number === undefined ? '' : `no. ${number}`].filter(Boolean).join(' ')),
      instances === undefined ? null : element('span', '', counted(instances, 'image')),
    ]),
  ];
  const content = [picture(path, modalities, 104), ...words];
  const shown = viewer ? viewerAddress(study, studyModalities, uid) : `${root}${path}/thumbnail?viewport=1024,1024`;
  const canOpen = viewer || mayHavePicture(modalities);
  return element('li', '', [canOpen ? element('a', 'card', content, { href: shown }) : element('div', 'card', content)]);
}
