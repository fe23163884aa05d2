import type { Slice } from '#lib/atlas/slice.ts';
import type { HostData } from '#lib/embed/messages.ts';
import type { OwnPicture } from '#lib/export/own-picture.ts';
import { prepareShape } from '#lib/map/own/own-drawing.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { OwnCensus, type OwnCount } from '#lib/own-data/own-census.ts';
import { ownFeature, type OwnFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import type { Read } from '#lib/own-data/reader.ts';
import { ownWords } from '#lib/own-data/words/catalogue.ts';
import type { OwnWords } from '#lib/own-data/words/en.ts';
import { cutTo, plainText } from '#lib/own/plain-text.ts';
import { openReader } from '#lib/ui/own-data/open-reader.ts';
import type { Words } from '#lib/words/en.ts';
import HostNote from './HostNote.svelte';
import HostTable from './HostTable.svelte';

/** A host's data over the map of an embed. */
export type HostLayer = {
	/** What is drawn, as exports are told of it. */
	picture: OwnPicture;
	/** Whose data they are, as a sentence. */
	note: string;
	/** What was left out, as a sentence. */
	leftOut: string | null;
	/** The name of a feature by its id. */
	nameOf: (id: string) => string | undefined;
	/** How many of them a slice shows, and the same as a sentence. */
	countIn: (slice: Slice) => OwnCount;
	alt: (slice: Slice) => string;
	/** What shows whose they are; it comes with them. */
	HostNote: typeof HostNote;
	/** What lists them after the list of the atlas. */
	HostTable: typeof HostTable;
};

/**
 * Reads the data of a host by the same checks as those of a visitor. Throws an error whose message is
 * a sentence when nothing of them can be shown.
 */
export async function hostLayer({ name, geojson }: HostData, words: Words): Promise<HostLayer> {
	const said = await ownWords(words.language);
	const { features, read } = await readHost(geojson, said);
	const leftOut = leftOutOf(read, said);
	await prepareShape(features);
	if (features.length === 0) throw new Error(leftOut ?? said.faults['no-rows'](''));
	const called = cutTo(plainText(name).trim(), 80) || said.title;
	const layer: OwnLayer = {
		...{ id: 'own-1', name: called, colour: 'violet', symbol: 'disc', isShown: true },
		features,
	};
	const census = new OwnCensus(features);
	return {
		picture: { overlay: new OwnOverlay([layer]), words: said },
		note: said.host.note(called),
		leftOut,
		nameOf: (id) => ownFeature([layer], id)?.feature.name,
		countIn: (slice) => census.countIn(slice),
		alt: (slice) => {
			const { certain, possible } = census.countIn(slice);
			return said.host.alt(called, certain, possible);
		},
		HostNote,
		HostTable,
	};
}

/** What was left out, or is not as it seems, as sentences; null for nothing. Nobody can be asked. */
function leftOutOf({ faults, suspected }: Read, { preview, faults: sentences, host }: OwnWords) {
	const [first] = faults;
	const told = [
		first
			? `${preview.bad(faults.length)} ${preview.line(first.line)}: ${sentences[first.code](first.value)}`
			: '',
		suspected === 'swap' ? host.swapped : '',
	].filter(Boolean);
	return told.length > 0 ? told.join(' ') : null;
}

/** The rows of a host's GeoJSON, read beside the page. */
function readHost(
	geojson: object,
	said: OwnWords,
): Promise<{ features: OwnFeature[]; read: Read }> {
	return new Promise((resolve, reject) => {
		const features: OwnFeature[] = [];
		const failed = (sentence: string) => {
			reader.end();
			reject(new Error(sentence));
		};
		const reader = openReader(
			(answer) => {
				if (answer.type === 'features') features.push(...answer.features);
				else if (answer.type === 'fault')
					failed(said.faults[answer.fault.code](answer.fault.value));
				else if (answer.type === 'reading') {
					reader.end();
					resolve({ features, read: answer.reading });
				}
			},
			() => failed(said.bring.failed),
		);
		reader.ask({ type: 'open', file: new Blob([JSON.stringify(geojson)]), choice: {} });
	});
}

/** The overlay that takes what a host laid off the map again. */
export const noLayer = (): OwnOverlay => new OwnOverlay([]);
