/** Examples of code, for the page in every language. */

/** The code of an embed; `path` is that of the page in its language, such as `ru/embed/`. */
export const embedCode = (path: string, title: string) => `<iframe
  src="https://example.org/${path}?year=2011&layers=corridors"
  title="${title}"
  loading="lazy"
  allow="fullscreen"
  width="640"
  height="360"
  style="width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0"
></iframe>`;

/** The element; what stands in it shows where its script does not load. */
export const elementCode = (title: string) => `<script src="https://example.org/embed.js"></script>

<ndn-atlas year="2011" layers="corridors" fit="20,24,85,60" title="${title}">
  <a href="https://example.org/?year=2011&layers=corridors">${title}</a>
</ndn-atlas>`;

/** How a page drives an element. */
export const SCRIPT_CODE = `const atlas = document.querySelector('ndn-atlas');
atlas.addEventListener('view', ({ detail }) => console.log(detail.view.year, detail.summary));
atlas.addEventListener('error', ({ message }) => console.warn(message));

atlas.year = 2009;
await atlas.set({ years: [2008, 2012], layers: ['corridors', 'aid'] });
await atlas.play(2008, 2012, 6);
const { visible } = await atlas.get();
const { blob, alt } = await atlas.toImage('png');`;

/** How a page sends a message to an embed and hears from it. */
export const MESSAGE_CODE = `frame.contentWindow.postMessage(
  { to: 'ndn-atlas', version: 1, id: 1, type: 'set', view: { year: 2009 } },
  'https://example.org',
);
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data.from !== 'ndn-atlas') return;
  if (data.type === 'view') console.log(data.view.year, data.visible, data.summary);
  if (data.type === 'error') console.warn(data.id, data.message);
});`;

/** A slide of a reveal.js deck. */
export const DECK_CODE = `<section>
  <ndn-atlas year="2009" fit="20,24,85,60"></ndn-atlas>
  <p class="fragment" data-ndn-atlas="year=2011">2011</p>
  <p class="fragment" data-ndn-atlas="year=2013&layers=corridors">2013</p>
  <p class="fragment" data-ndn-atlas="play=2008-2012&seconds=6">2008–2012</p>
</section>
…
<script src="https://example.org/embed.js"></script>
<script src="https://example.org/reveal-ndn-atlas.js"></script>
<script>
  Reveal.initialize({ plugins: [RevealNdnAtlas] });
</script>`;

export const POLICY_CODE = `Content-Security-Policy: script-src 'self' https://example.org; frame-src https://example.org`;

export const SANDBOX_CODE = `<ndn-atlas sandbox="allow-scripts allow-same-origin allow-popups" …></ndn-atlas>`;
