/** Items by a key, in the order in which each key came first. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): [K, T[]][] {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const own = key(item);
		const group = groups.get(own);
		if (group) group.push(item);
		else groups.set(own, [item]);
	}
	return [...groups];
}
