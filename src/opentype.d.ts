// The few parts of opentype.js that are used at build; the package has no types of its own.
declare module 'opentype.js' {
	export type Font = {
		unitsPerEm: number;
		charToGlyphIndex(letter: string): number;
		charToGlyph(letter: string): {
			advanceWidth: number;
			path: {
				commands: {
					type: 'M' | 'L' | 'Q' | 'C' | 'Z';
					x?: number;
					y?: number;
					x1?: number;
					y1?: number;
					x2?: number;
					y2?: number;
				}[];
			};
		};
	};
	const opentype: { parse(bytes: ArrayBuffer): Font };
	export default opentype;
}
