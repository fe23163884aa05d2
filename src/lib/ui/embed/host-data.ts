import type { HostData } from '#lib/embed/messages.ts';
import type { OwnPicture } from '#lib/export/own-picture.ts';
import { OwnOverlay } from '#lib/map/own/own-overlay.ts';
import { guessedColumns } from '#lib/own-data/columns.ts';
import { FileFault } from '#lib/own-data/draft.ts';
import { geojsonDraft } from '#lib/own-data/geojson-draft.ts';
import { Gazetteer } from '#lib/own-data/gazetteer.ts';
import { ownFeature, type OwnLayer } from '#lib/own-data/own-layer.ts';
import { reading } from '#lib/own-data/reading.ts';
import { ownWords } from '#lib/own-data/words/catalogue.ts';
import type { Words } from '#lib/words/en.ts';

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
};

/**
 * Reads the data of a host by the same checks as those of a visitor. Throws an error whose message is
 * a sentence when nothing of them can be shown.
 */
export async function hostLayer({ name, geojson }: HostData, words: Words): Promise<HostLayer> {
	const said = await ownWords(words.language);
	try {
		const draft = { encoding: null, ...geojsonDraft(JSON.stringify(geojson)) };
		const choices = { columns: guessedColumns(draft), forms: {}, mend: null };
		const { features, faults } = reading(draft, choices, new Gazetteer([]));
		const [first] = faults;
		const leftOut =
			first === undefined
				? null
				: `${said.preview.bad(faults.length)} ${said.preview.line(first.line)}: ${said.faults[first.code](first.value)}`;
		if (features.length === 0) throw new Error(leftOut ?? said.faults['no-rows'](''));
		const called = name.trim().slice(0, 80) || said.title;
		const layer: OwnLayer = {
			...{ id: 'own-1', name: called, colour: 'violet', symbol: 'disc', isShown: true },
			features,
		};
		return {
			picture: { overlay: new OwnOverlay([layer]), words: said },
			note: said.host.note(called),
			leftOut,
			nameOf: (id) => ownFeature([layer], id)?.feature.name,
		};
	} catch (error) {
		if (error instanceof FileFault)
			throw new Error(said.faults[error.fault.code](error.fault.value), { cause: error });
		throw error;
	}
}

/** The overlay that takes what a host laid off the map again. */
export const noLayer = (): OwnOverlay => new OwnOverlay([]);
