/** Something wrong in an authored file; `feature` is its id, or `-` for the whole file. */
export type Problem = { file: string; feature: string; sentence: string };
