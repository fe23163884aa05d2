/** What XML cannot hold, not even as a reference: an exported picture would not open. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** Text that is safe between tags and inside double quotes. */
export function escaped(text: string): string {
	return text.replace(NO_XML, '\ufffd').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** ` name="value"` for every attribute that has a value. */
export function attributes(values: Record<string, string | number | undefined>): string {
	return Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
		.join('');
}
