declare global {
	interface ImportMetaEnv {
		/** Whether this is the build of the page that is one file. */
		readonly IS_OFFLINE: boolean;
	}
}

export {};
