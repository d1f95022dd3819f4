import { describe, expect, it } from 'vitest';
import type { MapOverlay } from '../../../src/common/maps/map-overlay.ts';
import type { ThemedStyles } from '../../../src/common/maps/themed-styles.ts';
import { mountMap } from './mounted-map.ts';
