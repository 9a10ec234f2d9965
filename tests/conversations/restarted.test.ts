import { playTranscripts } from './play-transcripts.ts';

// Killed and started again between every two lines, a conversation comes to the same end.
playTranscripts(true);
