/** The first unit of every bureau: its own committee, founded with it. */
export const bureauUnit = 1;
