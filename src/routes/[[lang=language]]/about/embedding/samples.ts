/** The code of an embed; `path` is that of the page in its language, such as `ru/embed/`. */
export const embedCode = (path: string, title: string) => `<iframe
  src="https://example.org/${path}?year=2011&layers=corridors"
  title="${title}"
  loading="lazy"
  style="width: 100%; aspect-ratio: 16 / 9; border: 0"
></iframe>`;

/** How a page sends a message to an embed and hears from it. */
export const MESSAGE_CODE = `frame.contentWindow.postMessage(
  { to: 'ndn-atlas', version: 1, id: 1, type: 'set', view: { year: 2009 } },
  'https://example.org',
);
addEventListener('message', ({ data }) => {
  if (data.from === 'ndn-atlas' && data.type === 'view') console.log(data.summary);
});`;
