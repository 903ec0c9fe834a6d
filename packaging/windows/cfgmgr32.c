/* Wine 8.0 ends a program that asks to be told of devices (CM_Register_Notification). Stands in for its cfgmgr32 while the window is
 * tried: there is no device, and nobody tells of one. Never shipped. */
#include <windows.h>

/* CR_CALL_NOT_IMPLEMENTED and CR_NO_SUCH_DEVNODE of cfgmgr32.h. */
#define NOT_IMPLEMENTED 0x20
#define NO_SUCH_DEVICE 0x0D
/* More arguments than any of them has would not matter: the caller cleans up (x64). */
#define REFUSES(name, why) __declspec(dllexport) DWORD WINAPI name(void) { return why; }

REFUSES(CM_Register_Notification, NOT_IMPLEMENTED)
REFUSES(CM_Unregister_Notification, NOT_IMPLEMENTED)
REFUSES(CM_Get_Child, NO_SUCH_DEVICE)
REFUSES(CM_Get_Sibling, NO_SUCH_DEVICE)
REFUSES(CM_Get_Parent, NO_SUCH_DEVICE)
REFUSES(CM_Get_DevNode_Status, NO_SUCH_DEVICE)
REFUSES(CM_Get_DevNode_PropertyW, NO_SUCH_DEVICE)
REFUSES(CM_Get_Device_IDW, NO_SUCH_DEVICE)
REFUSES(CM_Get_Device_Interface_ListW, NO_SUCH_DEVICE)
REFUSES(CM_Get_Device_Interface_List_SizeW, NO_SUCH_DEVICE)
REFUSES(CM_Get_Device_Interface_PropertyW, NO_SUCH_DEVICE)
REFUSES(CM_Locate_DevNodeW, NO_SUCH_DEVICE)
REFUSES(CM_Open_DevNode_Key, NO_SUCH_DEVICE)

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    return TRUE;
}
