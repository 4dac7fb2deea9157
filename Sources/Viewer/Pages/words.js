// Values as people read them.

const modalityWords = {
  CT: 'Computed tomography', MR: 'Magnetic resonance', US: 'Ultrasound', CR: 'Computed radiography', DX: 'Digital radiography',
  MG: 'Mammography', PT: 'Positron emission tomography', NM: 'Nuclear medicine', XA: 'Angiography', RF: 'Fluoroscopy',
  SM: 'Slide microscopy', ES: 'Endoscopy', XC: 'Photography', OP: 'Ophthalmic photography', OPT: 'Ophthalmic tomography',
  SC: 'Secondary capture', OT: 'Other', SR: 'Structured report', DOC: 'Document', PR: 'Presentation state', KO: 'Key objects',
  SEG: 'Segmentation', RTIMAGE: 'Radiotherapy image', RTSTRUCT: 'Radiotherapy structures', RTPLAN: 'Radiotherapy plan',
  RTDOSE: 'Radiotherapy dose', ECG: 'Electrocardiogram', IVUS: 'Intravascular ultrasound', BMD: 'Bone densitometry',
};

/** What a modality's letters stand for (PS3.3 C.7.3.1.1.1); the letters where we don't know. */
export const wordsForModality = (modality) => modalityWords[modality] ?? modality;

/** "Family, Given" from a person name's components (PS3.5 6.2.1). */
export function personName(group) {
  const [family, given, middle, prefix, suffix] = (group ?? '').split('^').map((part) => part.trim());
  const others = [prefix, given, middle, suffix].filter(Boolean).join(' ');
  return [family, others].filter(Boolean).join(', ');
}

/** A date from a DA value, or nothing where it is none (PS3.5 6.2). */
export function dateFrom(text) {
  const parts = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(text ?? '');
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

const dayForm = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** "20 Sept 2024", or the value as it is. */
export function day(text) {
  const date = dateFrom(text);
  return date ? dayForm.format(date) : (text ?? '');
}

/** "today" and "yesterday"; nothing for other days. */
export function nearDay(text, now = new Date()) {
  const date = dateFrom(text);
  if (!date) return '';
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((today - date) / 86_400_000);
  return ['today', 'yesterday'][days] ?? '';
}

/** "14:05" from a TM value. */
export function time(text) {
  const parts = /^([01]\d|2[0-3]):?([0-5]\d)/.exec(text ?? '');
  return parts ? `${parts[1]}:${parts[2]}` : '';
}

/** How old somebody was on a day: "54 y", "7 mo" below two years, "9 d" below two months. */
export function age(birth, on) {
  const born = dateFrom(birth);
  const then = dateFrom(on);
  if (!born || !then || then < born) return '';
  const months = (then.getFullYear() - born.getFullYear()) * 12 + then.getMonth() - born.getMonth()
    - (then.getDate() < born.getDate() ? 1 : 0);
  if (months >= 24) return `${Math.floor(months / 12)} y`;
  return months >= 2 ? `${months} mo` : `${Math.round((then - born) / 86_400_000)} d`;
}

export const sexWords = { M: 'male', F: 'female', O: 'other' };

/** "1 image", "12 images". */
export const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
