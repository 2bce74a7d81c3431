import { describe, expect, it } from 'vitest';
import { readDuoSchools, sizeClass } from '../../src/portfolio/duo-addresses.ts';
import { measuredRound } from '../../src/portfolio/measures.ts';
import { listSchools, schoolsCsv } from '../../src/portfolio/school-list.ts';
import { aCard } from '../support/portfolio/cards.ts';

describe('the addresses of DUO', () => {
  it('are understood by the names that the columns had over the years', () => {
    const now = readDuoSchools([
      ['PROVINCIE', 'INSTELLINGSCODE', 'VESTIGINGSCODE', 'VESTIGINGSNAAM', 'GEMEENTENAAM', 'DENOMINATIE'],
      ['Utrecht', '10AA', '10AA00', 'De Linde', 'Zeist', 'Openbaar'],
      ['Utrecht', '10AA', '10AA01', 'De Linde west', 'De Bilt', ''],
      ['', '', '', '', '', ''],
    ]);
    expect([...(now?.keys() ?? [])]).toEqual(['10AA00', '10AA', '10AA01']);
    expect(now?.get('10AA')).toEqual({
      name: 'De Linde',
      municipality: 'Zeist',
      denomination: 'Openbaar',
      board: null,
      size: null,
    });
    expect(now?.get('10AA01')?.municipality).toBe('De Bilt');
    const then = readDuoSchools([
      ['BRIN NUMMER', 'VESTIGINGSNUMMER', 'BEVOEGD GEZAG NUMMER', 'LEERLINGEN'],
      ['10aa', '1', '12345', '1.203'],
    ]);
    expect(then?.get('10AA01')).toEqual({
      name: null,
      municipality: null,
      denomination: null,
      board: '12345',
      size: '1000 of meer',
    });
  });

  it('are none without a column with the BRIN, and a short line says nothing', () => {
    expect(readDuoSchools([])).toBeNull();
    expect(readDuoSchools([['naam'], ['x']])).toBeNull();
    expect(readDuoSchools([['BRIN', 'GEMEENTE'], ['10AA']])?.get('10AA')?.municipality).toBeNull();
  });

  it.each([
    ['0', 'minder dan 100'],
    ['99', 'minder dan 100'],
    ['100', '100 tot 200'],
    ['499', '200 tot 500'],
    ['500', '500 tot 1000'],
    ['1000', '1000 of meer'],
    ['', null],
    ['veel', null],
  ])('tell the size of a school in classes: %s', (pupils, size) => {
    expect(sizeClass(pupils)).toBe(size);
  });
});

describe('the list of schools', () => {
  it('has each school once, by its last round, with what DUO says of its branch or else of the whole', () => {
    const school = { name: 'De Linde', brin: '10AA01', sector: 'po' as const };
    const rounds = [
      measuredRound(aCard({ school, round: '2026-2027' }), 1, 1),
      measuredRound(aCard({ school: { ...school, name: 'Oude naam' }, round: '2025-2026' }), 1, 2),
      measuredRound(aCard({ school: { name: '=1+1' } }), 1, 3),
    ];
    const duo = { name: 'LINDE', municipality: 'Zeist', denomination: null, board: '99999', size: null };
    const listed = listSchools(rounds, new Map([['10AA', duo]]));
    expect(listed.map(({ school: name, board_number, municipality }) => [name, board_number, municipality])).toEqual([
      ['=1+1', null, null],
      ['De Linde', '99999', 'Zeist'],
    ]);
    expect(schoolsCsv(listed).split('\r\n')[1]).toBe("naam:=1+1;'=1+1;;;;;2026-2027;;;;");
  });
});
