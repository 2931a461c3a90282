"""Many conversations: cut into items, worked on by several processes, put together in order."""
