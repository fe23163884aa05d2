import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

test('each citation of a page gets a button that copies it or, where that is denied, selects it', async () => {
	const box = document.createElement('section');
	const text = document.createElement('pre');
	text.textContent = '@misc{a}\n';
	Object.assign(text.dataset, {
		copy: 'Copy: BibTeX',
		copied: 'Copied: BibTeX',
		denied: 'Selected',
	});
	box.append(text);
	document.body.append(box);
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	onTestFinished(() => {
		box.remove();
		vi.restoreAllMocks();
	});
	await import('../../src/copy-citation.ts');
	const button = page.getByRole('button', { name: 'Copy: BibTeX' });
	await userEvent.click(button);
	expect(write).toHaveBeenCalledWith('@misc{a}');
	await expect.element(page.getByRole('status')).toHaveTextContent('Copied: BibTeX');

	write.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
	await userEvent.click(button);
	await expect.element(page.getByRole('status')).toHaveTextContent('Selected');
	expect(getSelection()?.toString().trim()).toBe('@misc{a}');
});
