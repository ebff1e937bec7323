/// Version of the room, until it is furnished.
enum SoundRoom {}
