import type { View } from '#lib/view/view.ts';

declare global {
	namespace App {
		interface PageState {
			view?: View;
		}
	}
}
