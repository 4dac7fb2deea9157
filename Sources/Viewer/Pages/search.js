// The search form: what stands in it, and what it asks the archive.

/** What the chips say, and the modalities that they stand for. */
const chips = [
  ['CT', ['CT']], ['MR', ['MR']], ['US', ['US']], ['X-ray', ['CR', 'DX', 'RG']], ['Mammo', ['MG']], ['PET', ['PT']], ['NM', ['NM']],
  ['Angio', ['XA', 'RF']], ['Slides', ['SM']], ['Reports', ['SR', 'DOC']],
];

/** Puts the chips of modalities into the form. */
export function addModalityChips(place) {
  place.append(...chips.map(([words, modalities]) => {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'modality', value: modalities.join(',') });
    const text = Object.assign(document.createElement('span'), { textContent: words });
    label.append(box, text);
    return label;
  }));
}

/** What stands in the form. */
export function read(form) {
  const text = (name) => form.elements[name].value.trim();
  return {
    name: text('name'), id: text('id'), accession: text('accession'), date: form.elements.date.value, from: text('from'), to: text('to'),
    modalities: [...form.querySelectorAll('[name=modality]:checked')].map((box) => box.value),
  };
}

/** Puts it back, after somebody went back. */
export function write(form, wanted) {
  for (const name of ['name', 'id', 'accession', 'date', 'from', 'to']) form.elements[name].value = wanted?.[name] ?? (name === 'date' ? 'any' : '');
  for (const box of form.querySelectorAll('[name=modality]')) box.checked = wanted?.modalities?.includes(box.value) ?? false;
}

export const isEmpty = (wanted) => !wanted.name && !wanted.id && !wanted.accession && wanted.date === 'any' && wanted.modalities.length === 0;

/** Why it can't be asked, or nothing. */
export function mistake(wanted) {
  if (wanted.date !== 'range') return '';
  if (!wanted.from && !wanted.to) return 'Choose the first day, the last day, or both.';
  return wanted.from && wanted.to && wanted.from > wanted.to ? 'The first day lies behind the last one.' : '';
}

/** The query of a search for studies (PS3.18 8.3.4). */
export function query(wanted, now = new Date()) {
  const parameters = [];
  if (wanted.name) parameters.push(['PatientName', nameKey(wanted.name)], ['fuzzymatching', 'true']);
  if (wanted.id) parameters.push(['PatientID', wanted.id]);
  if (wanted.accession) parameters.push(['AccessionNumber', wanted.accession]);
  const days = dateKey(wanted, now);
  if (days) parameters.push(['StudyDate', days]);
  if (wanted.modalities.length > 0) parameters.push(['ModalitiesInStudy', wanted.modalities.join(',')]);
  return parameters;
}

/** "doe, jo" as "doe* jo*": each word begins a part of the name, in whatever order. */
function nameKey(text) {
  return text.split(/[\s,^]+/).filter(Boolean).map((word) => (/[*?]/.test(word) ? word : `${word}*`)).join(' ');
}

function dateKey(wanted, now) {
  const dayBefore = (count) => {
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - count);
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('');
  };
  const digits = (text) => text.replaceAll('-', '');
  switch (wanted.date) {
    case 'today': return dayBefore(0);
    case 'yesterday': return dayBefore(1);
    case 'week': return `${dayBefore(6)}-${dayBefore(0)}`;
    case 'range': return wanted.from || wanted.to ? `${digits(wanted.from)}-${digits(wanted.to)}` : '';
    default: return '';
  }
}
