/** Hears how much of a longer work is done. */
export type Progress = (done: number, of: number) => void;
