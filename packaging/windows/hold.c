/* hold FILE SECONDS: keeps a file open as a virus scanner or a backup does, so that nobody may rename or replace it. For tests. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

int main(int count, char **word)
{
    HANDLE file = CreateFileA(word[1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (count < 3 || file == INVALID_HANDLE_VALUE)
        return 1;
    puts("held");
    fflush(stdout);
    Sleep(1000 * atoi(word[2]));
    return 0;
}
