const REFERENCES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** Text that is safe between the double quotes of an attribute, and between tags; it stays readable. */
export function inAttribute(text: string): string {
	return text.replaceAll(/[&<>"]/g, (sign) => `&${REFERENCES[sign]};`);
}
