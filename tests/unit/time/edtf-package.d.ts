/** The little of the `edtf` package (which has no types) that serves as an oracle. */
declare module 'edtf' {
	/** Throws for a string that is no date; `min` and `max` are milliseconds, or infinite. */
	export default function edtf(text: string): { min: number; max: number };
}
