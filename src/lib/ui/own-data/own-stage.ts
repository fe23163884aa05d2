import type { Bounds } from '#lib/view/camera.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

/** The map and the time that own data are shown in, as far as these ask of them. */
export type OwnStage = {
	view: () => View;
	/** West, south, east and north of the part of the map that nothing covers; null while there is no map. */
	sight: () => Bounds | null;
	/** The part of a view that brings bounds into sight. */
	towards: (bounds: Bounds) => Partial<View>;
	/** Changes the view; `told` is a sentence on what that did beside what was asked for, or empty. */
	change: (change: Partial<View>, told: string) => void;
};

/** Where own data are only told of: in a story, or a test. */
export const NO_STAGE: OwnStage = {
	view: () => DEFAULT_VIEW,
	sight: () => null,
	towards: () => ({}),
	change: () => undefined,
};
