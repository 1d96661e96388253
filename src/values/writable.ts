/** A value while it is being put together: assigning what may be absent is far quicker than spreading it. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }
