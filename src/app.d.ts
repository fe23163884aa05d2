import type { View } from '#lib/view/view.ts';

declare global {
	namespace App {
		interface PageState {
			view?: View;
		}
	}
	interface ImportMetaEnv {
		/** Whether this is the build of the page that is one file. */
		readonly IS_OFFLINE: boolean;
	}
}
