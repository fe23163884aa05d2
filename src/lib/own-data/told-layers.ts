import { cutTo, plainText } from '#lib/own/plain-text.ts';
import { FileFault, MOST_FEATURES, type Draft } from './draft.ts';
import { Gazetteer } from './gazetteer.ts';
import { featureSteps, type NumberedFeature } from './geojson-draft.ts';
import { OWN_COLOURS, OWN_SYMBOLS, type OwnLayer } from './own-layer.ts';
import { readingSteps } from './reading.ts';
import { atOnce, type Steps } from './slices.ts';
import { featuresIn, TOLD_ROLES } from './told-data.ts';

const MOST_LAYERS = 20;

/** The layers of a story's data, and how many rows of theirs had to be left out. */
export type ReadLayers = { layers: OwnLayer[]; leftOut: number };

/** {@link layerSteps} at once. */
export const layersOf = (data: readonly unknown[]): ReadLayers => atOnce(layerSteps(data));

/**
 * The layers that a story's data hold, by the same checks as those of any file, in steps of few rows. Never
 * throws.
 */
export function* layerSteps(data: readonly unknown[]): Steps<ReadLayers> {
	let leftOut = 0;
	let room = MOST_FEATURES;
	const layers: OwnLayer[] = [];
	for (const [i, raw] of data.slice(0, MOST_LAYERS).entries()) {
		const fields = (raw ?? {}) as Record<string, unknown>;
		const all = featuresIn(raw);
		const { features } = yield* read(all.slice(0, room));
		room -= features.length;
		leftOut += all.length - features.length;
		const name = typeof fields.name === 'string' ? cutTo(plainText(fields.name).trim(), 80) : '';
		layers.push({
			...{ id: `own-${i + 1}`, name: name || `${i + 1}`, isShown: true, features },
			colour: OWN_COLOURS.find((one) => one === fields.colour) ?? OWN_COLOURS[i % 5] ?? 'violet',
			symbol: OWN_SYMBOLS.find((one) => one === fields.symbol) ?? 'disc',
		});
	}
	const dropped = data.slice(MOST_LAYERS);
	leftOut += dropped.reduce<number>((sum, layer) => sum + featuresIn(layer).length, 0);
	return { layers: layers.filter(({ features }) => features.length > 0), leftOut };
}

function* read(features: readonly unknown[]): Steps<Pick<OwnLayer, 'features'>> {
	const numbered = features.flatMap((feature, i): NumberedFeature[] =>
		typeof feature === 'object' && feature !== null
			? [{ feature: feature as NumberedFeature['feature'], line: i + 1 }]
			: [],
	);
	const draft: Draft = {
		...{ kind: 'geojson', encoding: null, isMercator: false },
		...(yield* featureSteps(numbered, [], false)),
	};
	const columns = Object.fromEntries(
		TOLD_ROLES.map((role) => [role, draft.columns.indexOf(role)]).filter(([, at]) => at !== -1),
	);
	try {
		return yield* readingSteps(draft, { columns, forms: {}, mend: null }, new Gazetteer([]));
	} catch (error) {
		// More points or longer lines than are drawn.
		if (error instanceof FileFault) return { features: [] };
		throw error;
	}
}
