declare module 'subset-font' {
	/** A font with the letters of `text` alone, and what typesets them: kerning, ligatures, marks. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: { targetFormat: 'woff2' },
	): Promise<Uint8Array>;
}
