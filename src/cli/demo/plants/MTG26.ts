import { allOf, memberAt, replacePart } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** Every lesson of the year by the secretary. */
export const MTG26: Plant = {
  rule: 'MTG26',
  branch: planted.small,
  held: (year) => {
    const { name } = memberAt(year.branch, 0);
    const lessons = year.held.filter(({ record }) =>
      record.parts.some(({ handle }) => handle === 'party-lesson'),
    );
    for (const held of lessons) {
      replacePart(year, held, 'party-lesson', ({ content }) => {
        const gist = String(content.gist).replace(String(content.lecturer), name);
        return { content: { ...content, lecturer: name, gist } };
      });
    }
    const many = allOf(year, 'party-lesson').length >= 3;
    return many ? [ofUnit('MTG26', planted.small)] : [];
  },
};
