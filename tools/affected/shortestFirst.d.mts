import { BaseSequencer } from 'vitest/node';

export class ShortestFirst extends BaseSequencer {}
