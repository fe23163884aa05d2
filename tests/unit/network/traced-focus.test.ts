import { expect, test } from 'vitest';
import { network } from '#lib/network/network.ts';
import { tracedFocus } from '#lib/network/traced-focus.ts';
import { storySlides } from '#lib/export/story-slides.ts';
import { picture } from '#lib/export/picture.ts';
import { smallMap } from '#lib/export/map/small-map.ts';
import { compileProject, problemLines } from '#lib/server/authored.ts';
import { toldOwnStory } from '#lib/story/own-told.ts';
import { openedView } from '#lib/view/opened.ts';
import { en } from '#lib/words/en.ts';
import { pictureRequest } from '../../fixtures/picture-request.ts';
import { pictureFiles } from '../../fixtures/pictures.ts';

const result = compileProject(process.cwd());
if ('problems' in result) throw new Error(problemLines(result.problems).join('\n'));
const net = network(result.atlas, {});
const files = pictureFiles();
const { outline } = files.map;
const focusOf = (query: string) => tracedFocus(openedView(query).view, net, outline);

test('a view that traces a route keeps its legs, and each way has its own', () => {
	expect(focusOf('year=2011')).toBeNull();
	const first = focusOf('year=2011&trace=riga-port,bagram');
	expect(first?.size).toBeGreaterThan(3);
	expect(focusOf('year=2011&trace=riga-port,bagram&way=2')).not.toEqual(first);
	// What is selected goes before it, as on the page of the map.
	expect(focusOf('year=2011&trace=riga-port,bagram&select=ndn-south')).not.toEqual(first);
	expect(focusOf('year=2011&trace=atlantis,bagram')).toBeNull();
});

test('a step of a visitor shows the route that its view traces, in full and small', () => {
	const view = 'year=2011&trace=riga-port,bagram';
	const { story } = toldOwnStory(
		{ version: 1, lang: 'en', title: '', steps: [{ view, title: 'A route' }] },
		{ evidence: null, hasThing: () => true, focusOf: (view) => tracedFocus(view, net, outline) },
	);
	const focus = focusOf(view);
	expect(story.steps[0]?.focus).toEqual(focus);
	const [slide] = storySlides(story);
	expect(slide?.focus).toEqual(focus);
	const { svg } = picture(pictureRequest({ year: 2011 }, { focus: focus ?? null }), files, en);
	expect(svg).not.toBe(picture(pictureRequest({ year: 2011 }), files, en).svg);
	const shown = openedView(view).view;
	expect(smallMap(shown, 'light', files, { traced: focus })).not.toBe(
		smallMap(shown, 'light', files),
	);
});
