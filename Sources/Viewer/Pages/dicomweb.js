// The archive's answers as values (PS3.18 10.6, Annex F).

export const root = '/dicom-web';

/** Why there is no answer, in a sentence for the reader. */
export class ArchiveProblem extends Error {
  constructor(sentence, { hint = '', identifier = '', cause } = {}) {
    super(sentence, { cause });
    Object.assign(this, { hint, identifier });
  }
}

/** The first value of an attribute, or nothing. */
export const value = (item, tag) => item?.[tag]?.Value?.[0];

/** All values of an attribute, without empty ones. */
export const values = (item, tag) => (item?.[tag]?.Value ?? []).filter((one) => one !== null && one !== '');

/** Asks for studies or series: an array of DICOM JSON items. Nothing found is an empty one, by 200 or 204. */
export async function search(path, parameters, signal) {
  const query = parameters.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
  let answer;
  try {
    answer = await fetch(`${root}${path}?${query}`, { headers: { Accept: 'application/dicom+json' }, signal, credentials: 'same-origin' });
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ArchiveProblem('The archive can’t be reached.', { hint: 'Is the network there, and does the server run?', cause });
  }
  if (answer.status === 204) return [];
  if (!answer.ok) throw await problem(answer);
  try {
    return await answer.json();
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ArchiveProblem('The answer broke off.', { hint: 'Please try again.', cause });
  }
}

/** Problem details (RFC 9457) as a sentence. */
async function problem(answer) {
  let details = {};
  try { details = await answer.json(); } catch { /* the status has to do */ }
  const said = typeof details.detail === 'string' ? `The archive says: ${details.detail}` : '';
  const identifier = [details.identifier, details.instance].find((one) => typeof one === 'string') ?? '';
  const sentence = {
    400: 'The archive does not understand this search.',
    401: 'You are not signed in.',
    403: 'You may not search here.',
    413: 'That are too many studies to look through.',
    429: 'The archive is busy.',
    503: 'The archive is busy or just starting.',
  }[answer.status] ?? (answer.status >= 500 ? 'The archive has a problem and gave no answer.' : 'The archive gave no answer.');
  const hint = answer.status === 413 ? 'Please add a name, an ID or a shorter time.' : said;
  return new ArchiveProblem(sentence, { hint, identifier });
}

/** The address of a study's or series' small picture, for screens of twice the density too. */
export const thumbnail = (path, width) => `${root}${path}/thumbnail?viewport=${width},${width}`;

/** Where what is in it has no picture, none is asked for. */
const withoutPicture = new Set(['SR', 'DOC', 'KO', 'PR', 'ECG', 'EPS', 'HD', 'AU', 'RTPLAN', 'RTSTRUCT', 'RTRECORD', 'PLAN', 'REG', 'RWV',
  'ANN', 'M3D', 'FID', 'SMR', 'TEXTUREMAP', 'ASMT', 'CFM', 'RESP', 'EEG', 'EMG', 'EOG']);
export const mayHavePicture = (modalities) => modalities.length === 0 || modalities.some((one) => !withoutPicture.has(one));

/** OHIF's address for a study: slides have a mode of their own. */
export function viewerAddress(study, modalities, series) {
  const mode = modalities.includes('SM') ? 'microscopy' : 'viewer';
  const first = series ? `&initialSeriesInstanceUID=${encodeURIComponent(series)}` : '';
  return `/ohif/${mode}?StudyInstanceUIDs=${encodeURIComponent(study)}${first}`;
}
