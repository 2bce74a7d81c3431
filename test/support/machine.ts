import { type Machine, machineOf } from '../../src/adapters/machine.ts';

/** The machine the tests run on. */
export const thisMachine: Machine = machineOf(process);
