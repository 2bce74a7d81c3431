import { type Machine, machineOf } from '../../../src/base/io/machine.ts';

/** The machine the tests run on. */
export const thisMachine: Machine = machineOf(process);
