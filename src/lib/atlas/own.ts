/**
 * What a record holds under a key that comes from elsewhere: an address, a message, a file. Never what
 * every object inherits, such as `constructor`.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
