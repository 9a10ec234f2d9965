import { playTranscripts } from './play-transcripts.ts';

playTranscripts(false);
