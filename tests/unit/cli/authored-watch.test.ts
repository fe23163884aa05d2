import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { watchAuthored } from '../../../src/cli/authored-watch.ts';

it('a file of the data that is written, new or removed is noticed, and no other', () => {
	const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
	const changed = vi.fn();
	// A project may itself lie in a folder of that name.
	const root = resolve('/home/geodata/atlas');
	watchAuthored(watcher, root, changed);
	expect(watcher.add).toHaveBeenCalledWith(resolve(root, 'geodata'));

	for (const event of ['change', 'add', 'unlink'])
		watcher.emit(event, resolve(root, 'geodata/stories/9-new.json'));
	expect(changed).toHaveBeenCalledTimes(3);
	watcher.emit('add', 'geodata/more.geojson');
	expect(changed).toHaveBeenCalledTimes(4);

	for (const file of ['src/app.html', 'geodata-notes.md', 'tests/fixtures/geodata/x.json'])
		watcher.emit('change', resolve(root, file));
	expect(changed).toHaveBeenCalledTimes(4);
});
