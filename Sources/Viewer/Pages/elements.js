// What lists are made of.

import { mayHavePicture, thumbnail } from './dicomweb.js';

/** An element with a class, text or children; attributes last. */
export function element(name, className, content, attributes = {}) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (Array.isArray(content)) made.append(...content.filter(Boolean));
  else if (content !== undefined && content !== null) made.textContent = content;
  for (const [key, text] of Object.entries(attributes)) made.setAttribute(key, text);
  return made;
}

/** A description, or a quiet word that there is none. */
export const described = (text, name) => element(name, text ? 'description' : 'description quiet', text || 'No description');

/** A picture that gives way to the modality's letters where there is none. */
export function picture(path, modalities, width) {
  const place = element('div', 'picture', [element('span', 'letters', modalities[0] ?? '–', { 'aria-hidden': 'true' })]);
  if (!mayHavePicture(modalities)) return place;
  const image = element('img', '', undefined, { alt: '', loading: 'lazy', decoding: 'async', width, height: width });
  image.addEventListener('load', () => place.classList.add('has-picture'));
  image.addEventListener('error', () => image.remove());
  image.src = thumbnail(path, width * 2);
  place.append(image);
  return place;
}
