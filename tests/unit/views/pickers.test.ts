import { describe, expect, test } from 'vitest';
import { industryName } from '../../../core/industries/industryName.ts';
import { movedMark, pickerAct } from '../../../renderer/ui/fields/pickerKeys.ts';
import {
  candidatesOf,
  fieldsOfPlace,
  fieldsOfText,
  industryOf,
  placeName,
  standOfPlace,
} from '../../../renderer/views/shared/pickers/placeWords.ts';
import { shippedLists } from '../../support/shippedLists.ts';

const nothing = { zh: '', en: '' };
const blank = { province: nothing, city: nothing, county: nothing, divisionCode: '' };

describe('the keys of a picker', () => {
  test('Enter takes what is marked, and keeps the text where nothing is', () => {
    expect(pickerAct('Enter', { isOpen: true, isMarked: true })).toBe('take');
    expect(pickerAct('Enter', { isOpen: true, isMarked: false })).toBe('keep');
  });

  test('Esc closes the list first, and is left to the dialog after that', () => {
    expect(pickerAct('Escape', { isOpen: true, isMarked: true })).toBe('close');
    expect(pickerAct('Escape', { isOpen: false, isMarked: false })).toBe('pass');
  });

  test('the mark goes round the ends', () => {
    expect([movedMark(null, 1, 3), movedMark(2, 1, 3), movedMark(0, -1, 3), movedMark(null, -1, 3)]).toEqual([
      0, 0, 2, 2,
    ]);
    expect(movedMark(null, 1, 0)).toBeNull();
  });
});

describe('the place of a cluster', () => {
  test('a place that is chosen fills all three levels in both languages', () => {
    expect(fieldsOfText(shippedLists, '大庆让胡路区')).toEqual({
      province: { zh: '黑龙江省', en: 'Heilongjiang' },
      city: { zh: '大庆市', en: 'Daqing' },
      county: { zh: '让胡路区', en: 'Ranghulu District' },
      divisionCode: '230604',
    });
  });

  test('text that is in no list, or names several, is kept without a code', () => {
    expect(fieldsOfText(shippedLists, '某某新区')).toEqual({ ...blank, city: { zh: '某某新区', en: '' } });
    expect(fieldsOfText(shippedLists, 'New Town')).toEqual({ ...blank, city: { zh: '', en: 'New Town' } });
    const several = fieldsOfText(shippedLists, '吉林');
    expect(standOfPlace(shippedLists, several)).toBe('several');
    expect(candidatesOf(shippedLists, several).map(({ zh }) => zh)).toEqual(['吉林省', '吉林市']);
    expect(standOfPlace(shippedLists, fieldsOfText(shippedLists, '某某新区'))).toBe('unknown');
    expect(standOfPlace(shippedLists, blank)).toBeNull();
  });

  test('is named by its code in the language of the screen, from the large to the small or the other way', () => {
    const place = shippedLists.places.byCode('230604');
    const fields = place ? fieldsOfPlace(place) : blank;

    expect(placeName(shippedLists, fields, 'zh')).toBe('黑龙江省 大庆市 让胡路区');
    expect(placeName(shippedLists, fields, 'en')).toBe('Ranghulu District, Daqing, Heilongjiang');
  });

  test('without a code it is named as it was typed', () => {
    const typed = { ...blank, province: { zh: '黑龙江', en: '' }, city: { zh: '', en: 'New Town' } };

    expect(placeName(shippedLists, typed, 'zh')).toBe('黑龙江 New Town');
  });
});

describe('the industry of a cluster', () => {
  test('is named with its code; a group or class in English by its division too', () => {
    const fields = { industry: 'cars', industryCode: '3611' };

    expect(industryOf(shippedLists, fields, 'zh')).toBe('3611 汽柴油车整车制造');
    expect(industryOf(shippedLists, fields, 'en')).toBe('3611 汽柴油车整车制造 (Motor vehicles)');
    expect(industryOf(shippedLists, { ...fields, industryCode: '36' }, 'en')).toBe('36 Motor vehicles');
    expect(industryOf(shippedLists, { ...fields, industryCode: '' }, 'en')).toBe('cars');
  });

  test('every industry has a name in both languages', () => {
    const names = shippedLists.industries.all.flatMap((each) => [
      industryName(each, 'zh'),
      industryName(each, 'en'),
    ]);

    expect(names.filter((name) => name.trim() === '' || name.endsWith('()'))).toEqual([]);
  });
});
